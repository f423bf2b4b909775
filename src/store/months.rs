//! Months: their figures once they are closed, what is counted while they run, and what their figures are counted from besides cases.

use jiff::civil::Date;

use super::{Conn, Error, Result, Tx, dialect::CUSTOMERS_BY_LEVEL};
use crate::domain::{figures::month::Month, time::Millis};

/// A closed month as stored: JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub month: Month,
    pub closed_at: Millis,
    pub figures: String,
    pub told: Option<String>,
}

/// Looks at masked data: the role that whoever looked had then, the kind of case, why, how many, and how many of them after its end.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Looked {
    pub role: Option<String>,
    pub kind: Option<String>,
    pub reason: Option<String>,
    pub count: i64,
    pub after: i64,
}

/// So many of a law and a kind.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OfLaw {
    pub regime: String,
    pub kind: String,
    pub count: i64,
}

/// So many on hold of a law and a kind, by the kind of the hold; `None` for holds from before kinds were kept.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OnHold {
    pub regime: String,
    pub kind: String,
    pub hold: Option<String>,
    pub count: i64,
}

/// A case whose last day to confirm it is known: when it was taken in, when the first letter about it was posted, and since when one waits.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ToAcknowledge {
    pub regime: String,
    pub kind: String,
    pub acknowledge_by: String,
    pub post_from: Option<i64>,
    pub received: Option<i64>,
    pub posted: Option<i64>,
}

type Stored = (String, i64, String, Option<String>);

fn closed((month, closed_at, figures, told): Stored) -> Result<Closed> {
    let month = month.parse().map_err(|_| Error::Damaged("a closed month"))?;
    Ok(Closed { month, closed_at: Millis(closed_at), figures, told })
}

impl Conn {
    pub async fn closed_month(&mut self, month: Month) -> Result<Option<Closed>> {
        const SQL: &str = "SELECT month, closed_at, figures, told FROM month_figures WHERE month = $1";
        let row: Option<Stored> = on!(self, c => sqlx::query_as(SQL).bind(month.to_string()).fetch_optional(c).await)?;
        row.map(closed).transpose()
    }

    /// From a month on, the oldest first.
    pub async fn closed_months_from(&mut self, month: Month) -> Result<Vec<Closed>> {
        const SQL: &str = "SELECT month, closed_at, figures, told FROM month_figures WHERE month >= $1 ORDER BY month";
        let rows: Vec<Stored> = on!(self, c => sqlx::query_as(SQL).bind(month.to_string()).fetch_all(c).await)?;
        rows.into_iter().map(closed).collect()
    }

    /// The newest first.
    pub async fn names_of_closed_months(&mut self, most: i64) -> Result<Vec<Month>> {
        const SQL: &str = "SELECT month FROM month_figures ORDER BY month DESC LIMIT $1";
        let months: Vec<String> = on!(self, c => sqlx::query_scalar(SQL).bind(most).fetch_all(c).await)?;
        months.into_iter().map(|month| month.parse().map_err(|_| Error::Damaged("a closed month"))).collect()
    }

    /// Publications, the newest first.
    pub async fn told_months(&mut self, most: i64) -> Result<Vec<String>> {
        const SQL: &str = "SELECT told FROM month_figures WHERE told IS NOT NULL ORDER BY month DESC LIMIT $1";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(most).fetch_all(c).await)?)
    }

    /// When the log begins.
    pub async fn log_begins(&mut self) -> Result<Option<Millis>> {
        let at: Option<i64> = on!(self, c => sqlx::query_scalar("SELECT at FROM audit_log WHERE seq = 1").fetch_optional(c).await)?;
        Ok(at.map(Millis))
    }

    pub async fn looks_between(&mut self, from: Millis, to: Millis) -> Result<Vec<Looked>> {
        const SQL: &str = "SELECT role, kind, reason, count(*) AS count, sum(ended) AS after
            FROM (SELECT coalesce((SELECT became.detail FROM audit_log AS became
                        WHERE became.action IN ('staff.joined', 'staff.role-changed') AND became.subject_id = look.actor_id
                            AND became.seq < look.seq
                        ORDER BY became.seq DESC LIMIT 1), staff.role) AS role,
                    requests.kind AS kind, look.detail AS reason, CASE WHEN requests.closed_at <= look.at THEN 1 ELSE 0 END AS ended
                FROM audit_log AS look LEFT JOIN staff ON staff.id = look.actor_id LEFT JOIN requests ON requests.id = look.subject_id
                WHERE look.action = 'request.revealed' AND look.at >= $1 AND look.at < $2) AS looks
            GROUP BY role, kind, reason ORDER BY role, kind, reason";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?)
    }

    /// How often something happened that no request is counted for, with a word more about it.
    pub async fn times_between(&mut self, from: Millis, to: Millis) -> Result<Vec<(String, Option<String>, i64)>> {
        const SQL: &str = "SELECT action, detail, count(*) FROM audit_log
            WHERE action IN ('second-look.refused', 'training.opened') AND at >= $1 AND at < $2 GROUP BY action, detail";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?)
    }

    /// The last day to confirm them is from `first` on, and before `end`. What ended with a guest is left out: whether
    /// a letter of it was posted is not known any more.
    pub async fn to_acknowledge(&mut self, first: Date, end: Date) -> Result<Vec<ToAcknowledge>> {
        const SQL: &str = "SELECT regime, requests.kind AS kind, acknowledge_by, post_from,
                (SELECT min(entry.at) FROM request_entries AS entry WHERE entry.request_id = requests.id AND entry.kind = 'received') AS received,
                (SELECT min(entry.at) FROM request_entries AS entry WHERE entry.request_id = requests.id AND entry.kind = 'posted') AS posted
            FROM requests WHERE acknowledge_by >= $1 AND acknowledge_by < $2 AND (state <> 'ended' OR person <> 'guest')";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(first.to_string()).bind(end.to_string()).fetch_all(c).await)?)
    }

    pub async fn extended_between(&mut self, from: Millis, to: Millis) -> Result<Vec<OfLaw>> {
        const SQL: &str = "SELECT regime, kind, count(*) AS count FROM audit_log JOIN requests ON requests.id = audit_log.subject_id
            WHERE action = 'request.extended' AND at >= $1 AND at < $2 GROUP BY regime, kind";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?)
    }

    /// Open ones that were on hold at a moment: held more often than resumed before it.
    pub async fn held_at(&mut self, moment: Millis) -> Result<Vec<OnHold>> {
        const SQL: &str = "SELECT regime, requests.kind AS kind, begun.detail AS hold, count(*) AS count FROM requests
            JOIN (SELECT subject_id, max(seq) AS seq FROM audit_log
                WHERE action IN ('request.held', 'request.resumed') AND at < $1 GROUP BY subject_id
                HAVING sum(CASE WHEN action = 'request.held' THEN 1 ELSE -1 END) > 0) AS held ON held.subject_id = requests.id
            JOIN audit_log AS begun ON begun.seq = held.seq
            WHERE closed_at IS NULL OR closed_at >= $1 GROUP BY regime, requests.kind, begun.detail";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(moment.0).fetch_all(c).await)?)
    }

    /// Choices by where they led: to less, to more, to both.
    pub async fn choices_between(&mut self, from: Millis, to: Millis) -> Result<Vec<(String, i64)>> {
        const SQL: &str = "SELECT detail, count(*) FROM audit_log
            WHERE action IN ('choice.saved', 'choice.undone') AND at >= $1 AND at < $2 AND detail IS NOT NULL GROUP BY detail";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?)
    }

    /// Customers by the level they chose; `None` for those who chose nothing.
    pub async fn customers_by_level(&mut self) -> Result<Vec<(Option<String>, i64)>> {
        let sql = CUSTOMERS_BY_LEVEL.of(self);
        Ok(on!(self, c => sqlx::query_as(sql).fetch_all(c).await)?)
    }

    pub async fn counts_of(&mut self, month: Month) -> Result<Vec<(String, i64)>> {
        const SQL: &str = "SELECT name, count FROM month_counts WHERE month = $1 ORDER BY name";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(month.to_string()).fetch_all(c).await)?)
    }
}

impl Tx {
    /// Whether it was stored: a month is closed once.
    pub async fn close_month(&mut self, month: Month, figures: &str, told: Option<&str>) -> Result<bool> {
        const SQL: &str = "INSERT INTO month_figures (month, closed_at, figures, told) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        let at = self.at.0;
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(month.to_string())
            .bind(at)
            .bind(figures)
            .bind(told)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }

    /// It happened so many times more in a month.
    pub async fn count_in_month(&mut self, month: Month, name: &'static str, times: u32) -> Result<()> {
        const SQL: &str = "INSERT INTO month_counts (month, name, count) VALUES ($1, $2, $3)
            ON CONFLICT (month, name) DO UPDATE SET count = month_counts.count + excluded.count";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(month.to_string())
            .bind(name)
            .bind(i64::from(times))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
