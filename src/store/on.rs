/// Runs one body on whichever engine the connection is of.
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {{
        let conn: &mut $crate::store::conn::Conn = $conn;
        conn.pace.step().await;
        match &mut conn.engine {
            $crate::store::conn::Engine::Sqlite(tx) => {
                let $c = &mut **tx;
                $body
            }
            $crate::store::conn::Engine::Postgres(tx) => {
                let $c = &mut **tx;
                $body
            }
        }
    }};
}
