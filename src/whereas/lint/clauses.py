"""Where in a sentence a word stands: in its main clause, or in a condition, a reason or a description."""

from __future__ import annotations

import re

SUBORDINATE = re.compile(
    r"(?<![\w'’-])(?:if|when|whenever|where|unless|until|before|after|because|since|so that|in order that|that|which|who|whom|whose|what|how|why|than|as|while"
    r"|although|though|even if)(?![\w'’-])[^,;:.()]{0,120}$",
    re.IGNORECASE,
)
"""A word before another, in the same clause, that makes it part of a condition, a reason or a description, not a rule of its own."""
