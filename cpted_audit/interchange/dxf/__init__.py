"""CAD drawings (DXF): what is in one, a picture of chosen layers, and lines as walls."""
