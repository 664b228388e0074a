FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY docs/guide ./docs/guide
# Maven's repository is a cache mount rather than a dependency:go-offline layer: that goal misses
# the compiler's annotation processors, and a mount also survives a change of pom.xml.
# Formatting, like the tests, is checked before an image is built, not by building it.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Prelease package -DskipTests -Dspotless.check.skip=true

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Gondulf" \
      org.opencontainers.image.description="A self-hosted IndieAuth authorization server: sign in with your own domain."

# The uid is fixed so that the owner of a mounted /data can be set to it beforehand.
RUN groupadd --gid 10001 gondulf \
    && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin gondulf \
    && install -d -m 0750 -o 10001 -g 10001 /data

# /app stays root's and read-only to the process. It is the working directory, and not /data,
# because Spring Boot reads configuration files from the working directory.
WORKDIR /app
COPY --from=build /build/target/gondulf.jar ./

# SQLite's native library is unpacked into /tmp and mapped from there: with a read-only root
# filesystem, mount /tmp as a tmpfs that allows exec.
ENV GONDULF_DATABASE_URL=jdbc:sqlite:/data/gondulf.db
VOLUME /data
EXPOSE 8080
# By number, so that an orchestrator can tell that it is not root.
USER 10001:10001

# The base image has neither curl nor wget, and a JRE cannot run a Java source file: bash, which it
# has, speaks enough HTTP.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}\" && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

# Exec form: java is the container's first process and gets SIGTERM itself.
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/gondulf.jar"]
