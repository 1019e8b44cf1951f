"""Run by Alembic for each upgrade; the connection comes from `assuage.store.engine.upgrade`."""

from alembic import context

from assuage.store.tables_connections import connections

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=connections.metadata,  # with all the others
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
