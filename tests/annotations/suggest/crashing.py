"""What a worker process of a test imports first: one article takes it down."""

import os
from typing import Any

from annotations.suggest import corpus, registry

_suggest = registry.suggest


def suggest(context: Any, *args: Any, **options: Any) -> Any:
    if os.environ["BIJIAN_TEST_VICTIM"] in context.articles:
        os.abort()
    return _suggest(context, *args, **options)


corpus.suggest = suggest
