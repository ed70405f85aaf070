"""Sentences that begin without a capital, or behind a letter that looks like an initial: "Use pnpm. npm is not used.", "Never take plan B. Use plan C."

A name that is written small opens one as a capital does: one of a tool that is no English word ("eslint"), or one that shows by its make that it is a name
("iOS", "useEffect", "user_id"). Any other small letter goes on behind an abbreviation ("approx. ten", "see ch. nine").
"""

from __future__ import annotations

import re

TOOLS = frozenset(
    ["npm", "npx", "pnpm", "eslint", "tsc", "esbuild", "webpack", "vitest", "jest", "git", "gh", "ssh", "curl", "wget", "kubectl", "systemd", "nginx", "pip",
     "pipx", "uv", "pytest", "mypy", "pyright", "numpy", "pandas", "tox", "rustc", "rustfmt", "clippy", "rustup", "tokio", "serde", "gofmt", "golangci-lint",
     "gradle", "sbt", "nvm", "pyenv", "sudo", "bash", "zsh", "cron", "vim", "emacs", "tmux", "jq", "sqlite", "ffmpeg", "docker-compose", "prettier-plugin",
     "dotnet", "clang-format", "clang-tidy", "cmake", "pkg-config", "apt-get", "conda", "poetry-core", "pre-commit", "postgres", "redis", "kafka"]
)  # fmt: skip
"""Tools that are written small and are words of no sentence."""
NAME = re.compile(r"\s+(?:(?P<made>[a-z]{1,12}[A-Z]\w*|[a-z]\w*_\w+)(?:\(\))?|(?P<tool>[a-z][\w-]*))(?=(?:['’]s)?,?\s+[a-z]+(?:[\s.,;'’]|$))")
"""A word that stands behind the mark, made as names are, or small throughout, with another behind it; "eslint: no-eval" only names what checks a rule."""
AFTER_LETTER = frozenset(
    ["use", "do", "don't", "don’t", "never", "always", "instead", "avoid", "prefer", "please", "ask", "keep", "then", "also", "otherwise", "not", "only", "run",
     "write", "make", "take", "see", "choose", "go", "start", "there", "our", "your", "their", "both", "some", "to", "so", "after", "before", "with", "without"]
)  # fmt: skip
"""Words that begin a sentence, beside `sentences.OPENERS`, and no surname."""


def named(text: str, end: int) -> bool:
    """Whether what stands behind a mark in a small letter is a name, and so may begin a sentence.

    >>> named("Use it. npm is old.", 7), named("Use it. iOS waits.", 7), named("See approx. ten lines.", 11)
    (True, True, False)
    """
    match = NAME.match(text, end)
    return match is not None and (match["made"] is not None or match["tool"] in TOOLS)


def behind_letter(text: str, mark: int, end: int, openers: frozenset[str]) -> bool:
    """Whether a single capital before a full stop is the name of a thing ("plan B.") and no initial ("W. Doe"): a small word goes before it, and what can
    begin a sentence but is no surname follows."""
    before = text[max(0, mark - 24) : mark - 1].split()
    after = text[end : end + 24].split(None, 1)
    if not before or not after or not before[-1].strip("\"'“‘(").isalpha() or not before[-1].strip("\"'“‘(").islower():
        return False
    return after[0].rstrip(",:").lower() in openers or after[0].rstrip(",:").lower() in AFTER_LETTER
