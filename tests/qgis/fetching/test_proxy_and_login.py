"""Which way a question goes, and who asks it."""

from __future__ import annotations

import base64

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from tests import stub_server as stub
from tests.qgis.fetching.one_get import BODY, fetch, refusal
from tests.qgis.fetching.worker import Worker
from tests.qgis.support import MASTER_PASSWORD, Recorder


def test_the_proxy_that_is_set_in_qgis_is_used(server, waits):
    settings = QgsSettings()
    host, port = server.base.removeprefix("http://").split(":")
    given = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": host, "proxyPort": port}
    for name, value in given.items():
        settings.setValue(f"proxy/{name}", value)
    try:
        assert Worker(lambda: fetch("http://cijfers.invalid/data").read()).ended() == BODY
    finally:
        settings.remove("proxy")
    assert server.asked == ["http://cijfers.invalid/data"]


@pytest.fixture(scope="module")
def login():
    """An authentication configuration of QGIS: user jan, password geheim."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword(MASTER_PASSWORD, True):
        pytest.skip(f"QGIS keeps no logins here: {manager.disabledMessage() or 'another master password is set'}")
    config = QgsAuthMethodConfig("Basic")
    config.setName("leefbaar, test")
    config.setConfig("username", "jan")
    config.setConfig("password", "geheim")
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_credentials_go_to_the_service_and_nowhere_else(server, waits, login):
    feedback = Recorder()
    got = fetch(server.base + "/data", feedback, authcfg=login)
    assert server.headers[0]["authorization"] == "Basic " + base64.b64encode(b"jan:geheim").decode()
    kept = b"".join(file.read_bytes() + file.name.encode() for file in got.path.parent.iterdir())
    for secret in (b"geheim", base64.b64encode(b"jan:geheim"), login.encode()):
        assert secret not in kept
        assert secret.decode() not in feedback.said
    fetch(server.base + "/data")
    assert "authorization" not in server.headers[-1]


def test_credentials_do_not_follow_to_another_host(server, waits, login):
    with stub.stub_server() as other:
        address = other.serve("/data", BODY)
        server.break_("/oud", then=stub.redirect(address))
        assert "to which your credentials are not sent" in refusal(server.base + "/oud", authcfg=login)
        assert other.asked == []
        assert fetch(server.base + "/oud").read() == BODY


def test_a_login_that_does_not_exist_is_named(server, waits):
    assert "authentication configuration 'nietes1' cannot be used" in refusal(server.base + "/data", authcfg="nietes1")
    assert server.asked == []
