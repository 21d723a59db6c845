import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name <what-changed>` writes the next migration of the edge's store from its tables.
export default defineConfig({
  dialect: 'sqlite',
  schema: './schema/edge/tables/*.ts',
  out: './schema/edge/migrations',
});
