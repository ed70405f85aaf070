"""What git tells the hooks that it starts, put so that a call from elsewhere understands it.

`git commit` names its index to a hook as `.git/index`, counted from the top of the work tree, while our calls run in the git folder: taken as it stands, the
index would look empty. And a hook of one repository may ask about a document of another, whose index and objects these are not.

`{"GIT_INDEX_FILE": ".git/index"}`, top `/home/ada/rules`    ->    `{"GIT_INDEX_FILE": "/home/ada/rules/.git/index"}`
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

INDEX, OBJECTS, MORE_OBJECTS = "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"
HEAD = "HEAD"
"""A file that each git folder holds."""


def placed(environment: Mapping[str, str], folder: Path, common: Path, top: Path | None) -> dict[str, str]:
    """The variables of `environment` that say where git keeps things, for one repository: absolute, or what it has itself where they speak of another one.
    `folder`, `common`, `top`: as of `Repository`. Those that are not set are left out."""
    own = {folder.resolve(), common.resolve()}
    base = top if top is not None else folder

    def meant(name: str, otherwise: Path) -> str:
        path = base / environment[name]
        return str(path if path.parent.is_dir() and not _foreign(path, own) else otherwise)

    found = {name: meant(name, otherwise) for name, otherwise in ((INDEX, folder / "index"), (OBJECTS, common / "objects")) if environment.get(name)}
    if environment.get(MORE_OBJECTS):
        found[MORE_OBJECTS] = os.pathsep.join(str(base / path) for path in environment[MORE_OBJECTS].split(os.pathsep) if path)
    return found


def _foreign(path: Path, own: set[Path]) -> bool:
    """Whether a path lies in the git folder of another repository."""
    holder = next((above for above in path.resolve().parents if above in own or ((above / HEAD).is_file() and (above / "objects").is_dir())), None)
    return holder is not None and holder not in own
