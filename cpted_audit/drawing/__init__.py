"""What is drawn on a plan, as neutral primitives that the screen and the PDF paint alike."""
