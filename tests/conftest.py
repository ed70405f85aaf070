"""What holds for all tests: nobody's own cache is read or written."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WHEREAS_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("WHEREAS_NO_CACHE", raising=False)
        yield
