//! The day of today, as the seeds write it.

use time::OffsetDateTime;

/// The day in UTC: `2026-01-31`.
pub(super) fn today() -> String {
    OffsetDateTime::now_utc().date().to_string()
}
