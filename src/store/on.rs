/// Runs one body on whichever engine the connection is of.
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {{
        let conn: &mut $crate::store::tx::Conn = $conn;
        conn.pace.step().await;
        match &mut conn.engine {
            $crate::store::tx::Engine::Sqlite(tx) => {
                let $c = &mut **tx;
                $body
            }
            $crate::store::tx::Engine::Postgres(tx) => {
                let $c = &mut **tx;
                $body
            }
        }
    }};
}
