FROM python:3.11-slim AS build
COPY requirements-runtime.lock /
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /requirements-runtime.lock

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# A fixed number, so that whoever mounts a host folder knows whom to give it to.
RUN groupadd --system --gid 10001 schetovod \
    && useradd --system --uid 10001 --gid schetovod --home-dir /app --no-create-home schetovod \
    && mkdir -p /app/data && chown schetovod:schetovod /app/data
COPY --from=build /venv /venv
WORKDIR /app
COPY services services
COPY db db
COPY handlers handlers
COPY bot bot
USER schetovod
# The embedded database lives here; with DATABASE_URL pointing to PostgreSQL it stays empty.
VOLUME /app/data
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["python", "-m", "bot.health"]
ENTRYPOINT ["python", "-m", "bot"]
