"""Maps for other programs: GeoJSON, KML and IMDF."""
