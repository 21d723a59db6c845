# The venue's edge, for a PC or a Raspberry Pi (arm64). The build stage runs on the builder's own processor: what it
# makes is the same for all. Only the last two stages run on the venue's.
FROM --platform=$BUILDPLATFORM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not `npm ci`: see scripts/setup.mjs. The locked versions are taken either way.
RUN npm install --no-save --include=dev --no-audit --no-fund --loglevel=error
COPY . .
RUN node scripts/build.mjs && node scripts/build-edge.mjs

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --omit=dev --no-audit --no-fund --loglevel=error

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production PORT=8080 PVM_HOST=0.0.0.0 PVM_DATA=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY schema/edge/migrations schema/edge/migrations
# The data folder belongs to the user that the edge runs as, also when an empty volume is laid over it.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/edge/main.mjs"]
