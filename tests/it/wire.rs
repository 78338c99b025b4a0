//! HTTP by hand, so that tests see every byte that a browser would.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use flate2::read::GzDecoder;

/// Long enough for the slowest machine; a test that waits so long has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case, with their values, in the order of the answer.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads an answer from all the bytes of a connection.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let head = bytes.windows(4).position(|end| end == b"\r\n\r\n");
        let head = head.unwrap_or_else(|| panic!("no whole answer: {bytes:?}"));
        let text = String::from_utf8(bytes[..head].to_vec()).unwrap();
        let mut lines = text.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_lowercase(), value.trim().to_owned())
        });
        Self { status, headers: headers.collect(), body: bytes[head + 4..].to_vec() }
    }

    /// The value of a header. One that stands twice is a mistake.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|(other, _)| other == name);
        let value = all.next().map(|(_, value)| value.as_str());
        assert!(all.next().is_none(), "{name} stands twice: {:?}", self.headers);
        value
    }

    /// The body, unpacked where it is packed.
    pub(crate) fn unpacked(&self) -> Vec<u8> {
        match self.header("content-encoding") {
            Some("gzip") => {
                let mut plain = Vec::new();
                GzDecoder::new(self.body.as_slice()).read_to_end(&mut plain).unwrap();
                plain
            }
            Some("br") => {
                let mut plain = Vec::new();
                brotli::Decompressor::new(self.body.as_slice(), 4096)
                    .read_to_end(&mut plain)
                    .unwrap();
                plain
            }
            None => self.body.clone(),
            Some(other) => panic!("nobody asked for {other}"),
        }
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.unpacked()).unwrap()
    }
}

/// Opens a connection that gives up after [`PATIENCE`].
pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Sends one request on a connection of its own and reads the answer to its end.
pub(crate) fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    send(address, method, path, headers, &[])
}

/// The same with a body.
pub(crate) fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let mut request = Vec::new();
    write!(request, "{method} {path} HTTP/1.1\r\nHost: {address}\r\n").unwrap();
    for (name, value) in headers {
        write!(request, "{name}: {value}\r\n").unwrap();
    }
    if !body.is_empty() || method == "POST" {
        write!(request, "Content-Length: {}\r\n", body.len()).unwrap();
    }
    write!(request, "Connection: close\r\n\r\n").unwrap();
    request.extend_from_slice(body);
    let answer = Answer::read(&exchange(address, &request));
    let has_body = method != "HEAD" && answer.status != 304;
    if let Some(length) = answer.header("content-length").filter(|_| has_body) {
        assert_eq!(length, answer.body.len().to_string(), "{method} {path} is cut short");
    }
    answer
}

/// Sends bytes and reads all that comes back until the server closes the connection.
pub(crate) fn exchange(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = connect(address);
    stream.write_all(request).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    bytes
}
