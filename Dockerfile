# Pinned on the server (docs/operations.md, «Pin the images»), and here by Renovate.
ARG PYTHON_IMAGE=python:3.11-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
COPY requirements-runtime.lock /
# Wheels only, so nothing is compiled and no package runs code of its own while it is installed; docopt alone is published
# as its source. pip then leaves: the bot installs nothing.
RUN python -m venv /venv \
    && /venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --only-binary=:all: --no-binary=docopt --require-hashes -r /requirements-runtime.lock \
    && /venv/bin/python -m pip uninstall --yes --quiet setuptools pip

FROM ${PYTHON_IMAGE}
ENV PATH=/venv/bin:$PATH LANG=C.UTF-8 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# A fixed number, so that whoever mounts a host folder knows whom to give it to.
RUN groupadd --system --gid 10001 schetovod \
    && useradd --system --uid 10001 --gid schetovod --home-dir /app --no-create-home --shell /usr/sbin/nologin schetovod \
    && mkdir -p /app/data /app/backups \
    && chown schetovod:schetovod /app/data /app/backups \
    && chmod 700 /app/data /app/backups
COPY --from=build /venv /venv
WORKDIR /app
COPY services services
COPY db db
COPY handlers handlers
COPY bot bot
# Nobody may write here later: without it each start, and each file that is read apart, would compile everything again.
RUN python -m compileall -q bot db handlers services
USER 10001:10001
# The embedded database and the signs of life; with DATABASE_URL pointing to PostgreSQL the latter alone.
VOLUME /app/data
# Backups, where BACKUP_DIR names it.
VOLUME /app/backups
HEALTHCHECK --interval=30s --timeout=10s --start-period=5m --retries=3 CMD ["python", "-m", "bot.health"]
ENTRYPOINT ["python", "-m", "bot"]
