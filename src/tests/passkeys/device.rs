//! A device that keeps a passkey, as far as a test needs one (WebAuthn level 3): ES256, without attestation.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use candor::{
    domain::{actor::Actor, passkey::Among},
    usecases::{
        passkeys::{
            add::{self, Made},
            relying_party::RelyingParty,
        },
        portal::Portal,
    },
};
use rustls::{
    SignatureScheme,
    crypto::ring::sign::any_ecdsa_type,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A key of tests alone (PKCS #8), and the two coordinates of the point that belongs to it.
const KEY: &str = "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02010104201fa7f8f00d2c420fdb14706175e041faf56d91a767bb941d\
    675c00fdcff886a8a144034200040322a15e03e6e3fcbc39f847a1b6aaa66e092bdf42164c89181d0679a6e4fd6823f5b4b49a6b07f85a8593dafe2ecb2d\
    7a4d632ef2d2a8a6097545a4ffc595ac";
const X: &str = "0322a15e03e6e3fcbc39f847a1b6aaa66e092bdf42164c89181d0679a6e4fd68";
const Y: &str = "23f5b4b49a6b07f85a8593dafe2ecb2d7a4d632ef2d2a8a6097545a4ffc595ac";

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

pub struct Device {
    credential: Vec<u8>,
    /// The handle of the passkey's owner.
    pub user: String,
    counter: u32,
    /// Whether it asks for a finger, a face or a PIN first.
    pub verifies: bool,
}

fn read(options: &str) -> Value {
    serde_json::from_str(options).unwrap()
}

fn client(kind: &str, options: &Value, host: &str) -> Vec<u8> {
    let origin = format!("https://{host}");
    serde_json::to_vec(&json!({"type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": false})).unwrap()
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Device {
    /// Makes a passkey by the options of a page, and answers what the page sends then.
    pub fn made(options: &str) -> (Self, String) {
        let options = read(options);
        let host = options["rp"]["id"].as_str().unwrap();
        let credential = Sha256::digest(options["challenge"].as_str().unwrap()).to_vec();
        let user = options["user"]["id"].as_str().unwrap().to_owned();
        let device = Self { credential, user, counter: 0, verifies: true };
        let mut data = device.data(host, WITH_KEY);
        data.extend([0; 16]);
        data.extend(32_u16.to_be_bytes());
        data.extend(&device.credential);
        // COSE: a point of P-256, for ES256.
        data.extend(b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20");
        data.extend(hex::decode(X).unwrap());
        data.extend(b"\x22\x58\x20");
        data.extend(hex::decode(Y).unwrap());
        // CBOR: a map of three.
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(&data);
        let response = json!({"attestationObject": text(&object), "clientDataJSON": text(&client("webauthn.create", &options, host))});
        let answer = device.answer(&response);
        (device, answer)
    }

    /// Uses it by the options of a page.
    pub fn used(&mut self, options: &str) -> String {
        let options = read(options);
        self.counter += 1;
        let host = options["rpId"].as_str().unwrap();
        let (data, client) = (self.data(host, 0), client("webauthn.get", &options, host));
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let key = any_ecdsa_type(&PrivateKeyDer::from(PrivatePkcs8KeyDer::from(hex::decode(KEY).unwrap()))).unwrap();
        let signature = key.choose_scheme(&[SignatureScheme::ECDSA_NISTP256_SHA256]).unwrap().sign(&signed).unwrap();
        self.answer(&json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(&client),
            "signature": text(&signature),
            "userHandle": self.user,
        }))
    }

    fn answer(&self, response: &Value) -> String {
        let id = text(&self.credential);
        json!({"id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {}}).to_string()
    }

    fn data(&self, host: &str, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host).to_vec();
        data.push(PRESENT | if self.verifies { VERIFIED } else { 0 } | more);
        data.extend(self.counter.to_be_bytes());
        data
    }
}

/// Candor, as browsers know it in tests.
pub fn party() -> RelyingParty {
    RelyingParty::of(&"https://privacy.example.org/".parse().unwrap(), "Larkfield").unwrap()
}

/// A passkey that somebody adds, a moment after they proved who they are.
pub async fn added(portal: &Portal, among: Among, actor: Actor) -> Device {
    let (party, now) = (party(), Some(portal.clock.now()));
    let (options, challenge) = add::begin(portal, &party, among, actor, now).await.unwrap();
    let (device, answer) = Device::made(&options);
    let made = Made { challenge: Some(challenge), answer: Some(&answer), browser: "Firefox, Linux".to_owned() };
    add::finish(portal, &party, among, actor, now, made).await.unwrap();
    device
}
