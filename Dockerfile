# The batch in a container: docker build -t tidemark . && docker run --rm tidemark
#
# Pin the bases for a release: --build-arg BUILD_IMAGE=…@sha256:… --build-arg BASE_IMAGE=…@sha256:…
# They are named in full, because not every tool knows what registry a short name is of. The last base needs no more than the
# C library, and no shell.
ARG BUILD_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=docker.io/library/debian:bookworm-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY . .
ARG VERSION=1.0.0
# The libraries stay in the builder's cache. Tests are run before an image is built, not here.
RUN --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B -ntp -Pcontainer -Drevision="$VERSION" -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -Djacoco.skip=true package
# As it will be, with the rights that it will have: anyone may read the program, and anyone may work in /work.
RUN mkdir -p /image/opt /image/work \
    && cp -a target/container /image/opt/tidemark \
    && cp data.csv config.yaml /image/work/ \
    && chmod -R u=rwX,go=rX /image \
    && chmod 1777 /image/work

FROM ${BASE_IMAGE}
# The cache of prepared classes holds as long as the files keep their times, which a copy does.
COPY --from=build /image/ /
WORKDIR /work
VOLUME /work
# A number, so that a cluster can tell that it is not root. Any other user does as well.
USER 65532:65532
# File names beyond ASCII are read in this encoding.
ENV LANG=C.UTF-8
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/tidemark/runtime/bin/java", "@/opt/tidemark/tidemark-batch.options"]
CMD ["--batch", "--input", "data.csv", "--config", "config.yaml", "--output", "metrics.json", "--log-file", "run.log"]

ARG VERSION=1.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Tidemark" \
      org.opencontainers.image.description="An exact rolling-mean trading signal from OHLCV price bars" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Tidemark" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
