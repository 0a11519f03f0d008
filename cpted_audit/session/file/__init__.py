"""The file of an audit as a whole: purged, handed over, merged, its bytes looked at."""
