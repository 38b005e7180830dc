# The decision service in an image: built with Swift, run with what it needs and nothing else.
FROM swift:6.3-bookworm AS build
WORKDIR /stepup
COPY . .
RUN make server \
  && cp "$(swift build --configuration release --show-bin-path --static-swift-stdlib)/stepup-server" /

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates libyaml-0-2 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /stepup-server /usr/local/bin/stepup-server
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["stepup-server"]
CMD ["--config", "/etc/stepup/server.json"]
