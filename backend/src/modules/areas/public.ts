export { AreasModule } from './areas.module.js';
export { AreasQuery } from './areas.query.js';
export { areaLine, placeAt } from './areas.reads.js';
export { importAddresses } from './import/import-addresses.js';
export { importAreas, type AreaImportReport } from './import/import-areas.js';
export { ImportFault } from './import/import-fault.js';
export { readTheme, type Theme } from './theme/read-theme.js';
export { colourTokens, type ColourToken } from './theme/theme-tokens.js';
export { storeTheme } from './theme/store-theme.js';
