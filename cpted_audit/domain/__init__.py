"""What an audit is made of: frozen records, enums and typed ids; standard library only."""
