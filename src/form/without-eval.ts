import * as z from 'zod';

// The policy of the site forbids code made from text, which Zod otherwise tries as soon as a schema is made: this module
// has to be the first.
z.config({ jitless: true });
