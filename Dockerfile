FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY docs/guide ./docs/guide
# Maven's repository is a cache mount rather than a dependency:go-offline layer: that goal misses
# the compiler's annotation processors, and a mount also survives a change of pom.xml.
# Formatting, like the tests, is checked before an image is built, not by building it.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Prelease package -Dmaven.test.skip=true -Dspotless.check.skip=true

# The libraries lie beside the program, as the JVM's cache needs them. SQLite's native library, which
# the driver would unpack into /tmp at each start, is unpacked here, for the machine that builds.
RUN java -Djarmode=tools -jar target/gondulf.jar extract --destination /app \
    && cp src/image/gondulf.args src/image/gondulf.flags /app/ \
    && cp target/classes/META-INF/sbom/application.cdx.json /app/sbom.cdx.json \
    && mkdir /app/native \
    && library="org/sqlite/native/$(java -cp '/app/lib/*' org.sqlite.util.OSInfo)/libsqlitejdbc.so" \
    && cd /app/native && jar xf /app/lib/sqlite-jdbc-*.jar "$library" \
    && mv "$library" . && rm -r org
RUN javac -proc:none -d /training -cp '/app/lib/*' -sourcepath src/test/java:src/test/programs \
    src/test/programs/gondulf/neighbourhood/Training.java

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Gondulf" \
      org.opencontainers.image.description="A self-hosted IndieAuth authorization server: sign in with your own domain." \
      org.opencontainers.image.version="0.1.0-SNAPSHOT" \
      org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre"

# The uid is fixed so that the owner of a mounted /data can be set to it beforehand.
RUN groupadd --gid 10001 gondulf \
    && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin gondulf \
    && install -d -m 0750 -o 10001 -g 10001 /data

# /app stays root's and read-only to the process. It is the working directory, and not /data,
# because Spring Boot reads configuration files from the working directory.
WORKDIR /app
COPY --from=build /build/src/image/gondulf /usr/local/bin/
COPY --from=build /app ./

# A real start, a sign-in and all that an app does with a token, on the very JVM that will run it:
# what it loads, links and finds worth compiling is kept in the cache. A JVM with other flags, for
# which the cache is not good, starts without.
RUN --mount=type=bind,from=build,source=/training,target=/training \
    java -cp '/training:/app/lib/*' gondulf.neighbourhood.Training \
    java -XX:AOTCacheOutput=/app/gondulf.aot @/app/gondulf.args \
    && rm -r /tmp/*

# glibc gives every thread that asks at once an arena of its own, and keeps what was freed in each.
ENV GONDULF_DATABASE_URL=jdbc:sqlite:/data/gondulf.db \
    MALLOC_ARENA_MAX=2
VOLUME /data
EXPOSE 8080
# By number, so that an orchestrator can tell that it is not root.
USER 10001:10001

# A command of its own, so that no shell and no other program is needed.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "@/app/gondulf.args", "healthcheck"]

# Exec form: java is the container's first process and gets SIGTERM itself.
ENTRYPOINT ["java", "-XX:AOTCache=/app/gondulf.aot", "@/app/gondulf.args"]
