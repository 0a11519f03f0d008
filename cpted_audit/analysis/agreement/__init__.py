"""How far two people agree who rated the same places independently."""
