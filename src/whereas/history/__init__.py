"""Follows a document through git: revisions, the versions of a file, what happened to each principle between them.

Git only supplies bytes, dates and names. `arguments` reads what the user typed, `repository` asks git (the only importer of it), `walk` orders the versions
of one file, `chain` compares neighbours, `log`, `blame` and `changelog` are folds over that chain.
"""
