import './library.js';
import './parts/spoiler.js';
import './app.js';
