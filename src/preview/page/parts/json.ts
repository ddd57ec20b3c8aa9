export { COMPONENT, FLAG } from '../../../loopback/component.js';
export { isObject, objects, text, whole } from '../../../loopback/json.js';
export type { Json } from '../../wire.js';
