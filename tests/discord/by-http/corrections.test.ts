// The same again, with interactions that come by HTTP.
import './way.js';

import '../corrections.test.js';
