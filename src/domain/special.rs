//! Special categories of personal data: what a brand calls `sensitive`, and the grounds on which it may use it without a yes.

use super::words::words;

words! {
    /// A ground of GDPR Article 9(2) that is not consent, for a purpose that uses something sensitive.
    Ground {
        /// Employment, social security and social protection law: point (b).
        Employment => "employment",
        /// Point (c).
        VitalInterests => "vital-interests",
        /// Members of a foundation, association or other body without profit: point (d).
        NonProfit => "non-profit",
        /// The person made it public: point (e).
        MadePublic => "made-public",
        /// Point (f).
        LegalClaims => "legal-claims",
        /// Substantial public interest: point (g).
        PublicInterest => "public-interest",
        /// Point (h).
        HealthCare => "health-care",
        /// Point (i).
        PublicHealth => "public-health",
        /// Archives, research and statistics: point (j).
        Research => "research",
    }
}
