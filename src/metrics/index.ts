export type { Gauges } from './gauges.js';
export { serveHealth } from './health-server.js';
export type { HealthOptions, HealthServer, Readiness } from './health-server.js';
export { Metrics } from './metrics.js';
