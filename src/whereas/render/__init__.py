"""Values -> text. One file a format; nothing here decides anything."""
