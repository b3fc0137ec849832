// A printer asks nothing: all is drawn at once.
"use strict";
drawing.begin();
