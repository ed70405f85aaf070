"""A diff as prose that stays: a section of a changelog (`keep`), or the report that project constitutions carry in a comment (`sync_impact`)."""
