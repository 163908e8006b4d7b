export * from './describe-rule.js';
export * from './expand.js';
export * from './fault.js';
export * from './moments.js';
export * from './rule.js';
export * from './zoned.js';
