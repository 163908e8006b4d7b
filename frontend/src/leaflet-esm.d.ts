/** Leaflet's module build has the types of Leaflet. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
