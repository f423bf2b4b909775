//! Published notice versions: never changed, only followed by another.

use std::collections::BTreeMap;

use super::{Conn, Error, Result, Tx, changes::Touched};
use crate::domain::{language::Language, notice::NoticeVersion, time::Millis};

/// One version as it is stored: canonical JSON, with the hash of each text.
#[derive(Debug, Clone)]
pub struct Stored {
    pub version: NoticeVersion,
    pub published_at: Millis,
    pub structure: String,
    pub sha256: String,
    pub texts: Vec<StoredTexts>,
}

#[derive(Debug, Clone)]
pub struct StoredTexts {
    pub language: Language,
    pub texts: String,
    pub sha256: String,
    /// The changes since the version before, in this language.
    pub summary: String,
}

/// A version as lists show it.
#[derive(Debug, Clone)]
pub struct Version {
    pub version: NoticeVersion,
    pub published_at: Millis,
    pub summaries: BTreeMap<Language, String>,
}

/// One purpose that a version changed.
#[derive(Debug, Clone)]
pub struct StoredChange {
    pub version: NoticeVersion,
    pub purpose: String,
    pub material: bool,
}

impl Conn {
    pub async fn newest_notice(&mut self) -> Result<Option<Stored>> {
        const SQL: &str = "SELECT version, published_at, structure, sha256 FROM notices ORDER BY version DESC LIMIT 1";
        let row: Option<(i64, i64, String, String)> = on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?;
        self.with_texts(row).await
    }

    pub async fn notice(&mut self, version: NoticeVersion) -> Result<Option<Stored>> {
        const SQL: &str = "SELECT version, published_at, structure, sha256 FROM notices WHERE version = $1";
        let row: Option<(i64, i64, String, String)> =
            on!(self, c => sqlx::query_as(SQL).bind(i64::from(version.0)).fetch_optional(c).await)?;
        self.with_texts(row).await
    }

    async fn with_texts(&mut self, row: Option<(i64, i64, String, String)>) -> Result<Option<Stored>> {
        const SQL: &str = "SELECT language, texts, sha256, summary FROM notice_texts WHERE version = $1 ORDER BY language";
        let Some((version, published_at, structure, sha256)) = row else { return Ok(None) };
        let texts: Vec<(String, String, String, String)> = on!(self, c => sqlx::query_as(SQL).bind(version).fetch_all(c).await)?;
        let texts = texts.into_iter().map(|(language, texts, sha256, summary)| {
            let language = language.parse().map_err(|_| Error::Damaged("a notice's language"))?;
            Ok(StoredTexts { language, texts, sha256, summary })
        });
        Ok(Some(Stored {
            version: version_of(version)?,
            published_at: Millis(published_at),
            structure,
            sha256,
            texts: texts.collect::<Result<_>>()?,
        }))
    }

    /// Every version without its words, oldest first.
    pub async fn notice_versions(&mut self) -> Result<Vec<Version>> {
        const SQL: &str = "SELECT notices.version, published_at, language, summary
            FROM notices JOIN notice_texts ON notice_texts.version = notices.version
            ORDER BY notices.version, language";
        let rows: Vec<(i64, i64, String, String)> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        let mut versions: Vec<Version> = Vec::new();
        for (version, published_at, language, summary) in rows {
            let version = version_of(version)?;
            let language = language.parse().map_err(|_| Error::Damaged("a notice's language"))?;
            if versions.last().is_none_or(|last| last.version != version) {
                versions.push(Version { version, published_at: Millis(published_at), summaries: BTreeMap::new() });
            }
            if let Some(last) = versions.last_mut() {
                last.summaries.insert(language, summary);
            }
        }
        Ok(versions)
    }

    /// Every purpose that any version changed, oldest version first.
    pub async fn notice_changes(&mut self) -> Result<Vec<StoredChange>> {
        const SQL: &str = "SELECT version, purpose, weight FROM notice_changes ORDER BY version, purpose";
        let rows: Vec<(i64, String, String)> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        rows.into_iter()
            .map(|(version, purpose, weight)| Ok(StoredChange { version: version_of(version)?, purpose, material: weight == "material" }))
            .collect()
    }
}

fn version_of(number: i64) -> Result<NoticeVersion> {
    u32::try_from(number).map(NoticeVersion).map_err(|_| Error::Damaged("a notice's version"))
}

impl Tx {
    pub async fn insert_notice(&mut self, notice: &Stored, changes: &[StoredChange]) -> Result<()> {
        const NOTICE: &str = "INSERT INTO notices (version, published_at, structure, sha256) VALUES ($1, $2, $3, $4)";
        const TEXTS: &str = "INSERT INTO notice_texts (version, language, texts, sha256, summary) VALUES ($1, $2, $3, $4, $5)";
        const CHANGE: &str = "INSERT INTO notice_changes (version, purpose, weight) VALUES ($1, $2, $3)";
        let version = i64::from(notice.version.0);
        on!(&mut **self, c => sqlx::query(NOTICE)
            .bind(version)
            .bind(notice.published_at.0)
            .bind(notice.structure.as_str())
            .bind(notice.sha256.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        for texts in &notice.texts {
            on!(&mut **self, c => sqlx::query(TEXTS)
                .bind(version)
                .bind(texts.language.tag())
                .bind(texts.texts.as_str())
                .bind(texts.sha256.as_str())
                .bind(texts.summary.as_str())
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        for change in changes {
            let weight = if change.material { "material" } else { "editorial" };
            on!(&mut **self, c => sqlx::query(CHANGE).bind(version).bind(change.purpose.as_str()).bind(weight).execute(c).await.map(|_| ()))?;
        }
        self.touch(Touched::Notice(notice.version));
        Ok(())
    }
}
