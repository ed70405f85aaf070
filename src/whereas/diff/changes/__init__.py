"""From pairs and edits to changes in words of the domain: what happened to principles, their authority, statements, order, and to the rest of the text."""
