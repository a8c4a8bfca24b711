/** Before the tests of the built pages. */
import { buildSites } from './sites.ts';

export default buildSites;
