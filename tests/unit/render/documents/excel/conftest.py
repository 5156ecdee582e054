"""What tests with LibreOffice share."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: starts LibreOffice; skipped, with the reason, where none is installed")
