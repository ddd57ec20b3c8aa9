import { usual } from '../bot.js';

usual.way = 'http';
