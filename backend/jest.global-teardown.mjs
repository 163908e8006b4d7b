import { stopTestPostgres } from '@stoep/testing';

export default stopTestPostgres;
