"""The button under the progress of an archive."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.export.archive import archive_key
from handlers.ui.background_job import Jobs
from handlers.ui.callbacks import StopButton, of_staff
from handlers.ui.texts import Texts

router = Router(name="export")
router.callback_query.filter(of_staff)


@router.callback_query(StopButton.filter())
async def stop_archive(query: CallbackQuery, archive_jobs: Jobs, texts: Texts) -> None:
    """The job's own message then says that it was stopped."""
    if query.message is None or not archive_jobs.stop(archive_key(query.message.chat.id)):
        await query.answer(texts.plain("archive-over"))
