-- Whether an agent was copied is told by the agent itself: nothing writes or reads these.
DROP TABLE cloned_agent;
