# Tonearm as one process: node server.js, as a user without rights, with a read-only file system.
# Another base needs Node 20.19 or newer: --build-arg NODE_IMAGE=node:26-slim
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts

# The build needs no settings: none of them becomes part of the image.
FROM packages AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
# Types are checked where all sources are.
RUN BUILD_STANDALONE=1 SKIP_TYPE_CHECK=1 npm run build

# The emulated Spotify of compose.demo.yml. Not part of the app's image.
FROM packages AS emulator
COPY tsconfig.json ./
COPY emulator emulator
RUN npm run emulator:build && rm -rf node_modules \
  && cd emulator && npm install --omit=dev --ignore-scripts --no-package-lock --no-audit --no-fund
ENV NODE_ENV=production
USER 65534:65534
EXPOSE 4010
ENTRYPOINT ["node", "emulator/dist/cli.js"]

FROM ${NODE_IMAGE} AS app
ARG GIT_COMMIT=unknown
WORKDIR /app
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
COPY --from=build /app/scripts/health-check.mjs ./
# A new volume takes the owner of this folder.
RUN mkdir /data && chown 65534:65534 /data
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 GIT_COMMIT=${GIT_COMMIT} \
  PORT=3000 HOSTNAME=:: KEEP_ALIVE_TIMEOUT=130000 DATA_DIR=/data
USER 65534:65534
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "health-check.mjs"]
# One process, without npm: it gets the signals to stop. The option allows 32 KB of headers, as npm start does.
CMD ["node", "--max-http-header-size=32768", "server.js"]
