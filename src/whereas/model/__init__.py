"""Frozen values of the domain, and nothing else: what every other package takes and gives.

`source` holds the text and positions in it, `document` what parse found (structure), `constitution` what annotate made of it
(rules and reasons), `change` what diff says, `finding` what lint says, `settings` what the user chose, `errors` what may be raised.
"""
