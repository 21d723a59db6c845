import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name <what>` writes a migration from the difference between the tables and the last
// migration. The edge runs migrations itself at start; one that has been shipped is never changed.
export default defineConfig({
  dialect: 'sqlite',
  schema: './schema/edge/index.ts',
  out: './schema/edge/migrations',
});
