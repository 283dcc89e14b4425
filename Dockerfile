# The batch in a container: docker build -t tidemark . && docker run --rm tidemark
# The service: docker run -p 127.0.0.1:8000:8000 -e TIDEMARK_TOKEN … tidemark volatility serve --host 0.0.0.0
#
# Pin the bases for a release: --build-arg BUILD_IMAGE=…@sha256:… and so with LIBRARIES_IMAGE and BASE_IMAGE.
# They are named in full, because not every tool knows what registry a short name is of. The last base needs no more than the
# libraries of C and C++, and no shell; if it is no Debian of this release, LIBRARIES_IMAGE should be one that is not newer.
ARG BUILD_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG LIBRARIES_IMAGE=docker.io/library/debian:bookworm-slim
ARG BASE_IMAGE=docker.io/library/debian:bookworm-slim

# What grows the trees of a model needs libgomp, 0.4 MB with its licence, which Debian's base has not. Its package is named where
# scanners of images look.
FROM ${LIBRARIES_IMAGE} AS libraries
WORKDIR /packages
RUN apt-get update -qq \
    && apt-get download -qq -o APT::Sandbox::User=root libgomp1 gcc-12-base \
    && mkdir -p /image/var/lib/dpkg/status.d \
    && for package in *.deb; do dpkg-deb --extract "$package" /image; done \
    && dpkg-deb --field libgomp1_*.deb >/image/var/lib/dpkg/status.d/libgomp1

FROM ${BUILD_IMAGE} AS build
# A small model is made, for the service to be trained with.
COPY --from=libraries /image/usr/lib/ /usr/lib/
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
COPY --from=libraries /image/ /
# The cache of prepared classes holds as long as the files keep their times, which a copy does.
COPY --from=build /image/ /
WORKDIR /work
VOLUME /work
# A number, so that a cluster can tell that it is not root. Any other user does as well.
USER 65532:65532
# File names beyond ASCII are read in this encoding.
ENV LANG=C.UTF-8
STOPSIGNAL SIGTERM
EXPOSE 8000
# A service is asked whether it has a model. What serves nothing never answers and is starting for good, for a year; before the first
# answer nothing counts as failed.
HEALTHCHECK --interval=30s --timeout=10s --retries=3 --start-period=8760h \
    CMD ["/opt/tidemark/runtime/bin/java", "@/opt/tidemark/tidemark-batch.options", "volatility", "health"]
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
